using System.IO.Compression;

namespace UjiKompetensi.Web.Features.Imports;

/// <summary>
/// Counts what really comes out of a package while it is inflated: sizes in its headers are only claims. Sums it too,
/// since the framework does not compare checksums and a damaged cell must not become a row.
/// </summary>
internal sealed class UnpackBudget(long most)
{
    private long _left = most;

    public Counted Open(ZipArchiveEntry entry) => new(entry.Open(), entry, this);

    internal sealed class Counted(Stream inner, ZipArchiveEntry entry, UnpackBudget budget) : Stream
    {
        private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? (c >> 1) ^ 0xEDB88320 : c >> 1))];

        private long _out;
        private uint _sum = uint.MaxValue;

        /// <summary>Reads what is left and compares everything with the entry's checksum.</summary>
        /// <exception cref="InvalidDataException">It is not what was packed.</exception>
        public void CheckWhole()
        {
            CopyTo(Null);
            if (~_sum != entry.Crc32) throw new InvalidDataException(entry.FullName);
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _out; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            foreach (var octet in buffer.AsSpan(offset, read)) _sum = Table[(byte)(_sum ^ octet)] ^ (_sum >> 8);
            (_out, budget._left) = (_out + read, budget._left - read);
            PackageGuard.Refuse(budget._left < 0 || (_out > ImportLimits.RatioFrom && _out / Math.Max(1, entry.CompressedLength) > ImportLimits.Ratio), "import-bomb",
                "Isi berkas ini membengkak jauh melebihi ukurannya (batas 50 MB). Salin tabelnya saja ke buku kerja baru.");
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
