using System.Numerics;

namespace UjiKompetensi.Domain.Tests.Results;

/// <summary>An exact number, so that an oracle never rounds but where it is told to.</summary>
internal readonly record struct Fraction(BigInteger Over, BigInteger Under) : IComparable<Fraction>
{
    public static readonly Fraction Zero = new(0, 1);

    public static implicit operator Fraction(decimal value)
    {
        var scale = BigInteger.Pow(10, value.Scale);
        return new Fraction((BigInteger)(value * (decimal)scale), scale);
    }

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);

    public static Fraction operator -(Fraction a, Fraction b) => a + (b * -1m);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Over * b.Over, a.Under * b.Under);

    public static Fraction operator /(Fraction a, Fraction b) => b.Over.Sign > 0 ? new(a.Over * b.Under, a.Under * b.Over) : throw new DivideByZeroException();

    /// <summary>Half away from zero; nothing here is negative.</summary>
    public Fraction Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        return new Fraction(((2 * Over * scale) + Under) / (2 * Under), scale);
    }

    public static Fraction Sum(IEnumerable<Fraction> parts) => parts.Aggregate(Zero, (a, b) => a + b);

    public int CompareTo(Fraction other) => (Over * other.Under).CompareTo(other.Over * Under);

    public decimal ToDecimal(int decimals) => (decimal)Round(decimals).Over / (decimal)BigInteger.Pow(10, decimals);
}
