using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using UjiKompetensi.Domain.Officials;
using UjiKompetensi.Domain.Rounds;
using UjiKompetensi.Domain.Scoring;
using UjiKompetensi.Web.Data;

namespace UjiKompetensi.Web.Tests.Matrix;

/// <summary>What one cell is about: a round in its phase, and a sheet of it that is somebody's own or another's.</summary>
/// <param name="Person">He himself, or somebody else, with a session of that person.</param>
internal sealed record Target(Round Round, ScoreSheet? Sheet, Guid? SheetOwner, Guid Person, Guid Session, string UploadToken);

/// <summary>Makes the input of any use case about one target, always the same: well shaped, so that it comes as far as the rows.</summary>
internal sealed class CellInput(IReadOnlyDictionary<Type, object[]> ids, IReadOnlyDictionary<object, RoundId> roundOf, DateTimeOffset now)
{
    private const int Deepest = 5;

    public static async Task<CellInput> ReadAsync(AppDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var (ids, rounds) = (new Dictionary<Type, object[]>(), new Dictionary<object, RoundId>());
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.FindPrimaryKey()?.Properties is [{ ClrType: var key }] && key.Name.EndsWith("Id", StringComparison.Ordinal)))
        {
            var rows = await ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity.ClrType).Invoke(db, null)!).AsNoTracking().ToListAsync(cancel);
            var (key, round) = (entity.FindPrimaryKey()!.Properties[0].PropertyInfo!, entity.ClrType.GetProperty("RoundId"));
            ids[key.PropertyType] = [.. rows.Select(r => key.GetValue(r)!).OrderBy(k => k.ToString(), StringComparer.Ordinal)];
            if (round?.PropertyType == typeof(RoundId)) foreach (var row in rows) rounds[key.GetValue(row)!] = (RoundId)round.GetValue(row)!;
        }

        return new CellInput(ids, rounds, now);
    }

    /// <param name="name">Of the parameter, in small letters; of the use case for an input that is a plain value.</param>
    public object? Value(Type type, string name, Target target, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return name == "before" ? null : Value(inner, name, target, depth);
        if (type == typeof(string)) return Word(name, target);
        if (type == typeof(int)) return name is "basedon" or "baseversion" or "seen" or "shown" or "versi" ? 0 : 1;
        if (type == typeof(bool)) return true;
        if (type == typeof(decimal)) return 50m;
        if (type == typeof(ulong)) return 1UL;
        if (type == typeof(Guid)) return name switch
            {
                "sheet" or "ownunlocks" => target.Sheet?.Id.Value ?? Guid.Empty, "aspect" => Aspect(target).Value, "accountdetail" or "account" => target.Person, "session" => target.Session, _ => Guid.NewGuid(),
            };
        if (type == typeof(AspectId)) return Aspect(target);
        if (type == typeof(ComponentId)) return target.Round.Components[0].Id;
        if (type == typeof(ParticipantId)) return target.Round.Participants[0].Id;
        if (type == typeof(Domain.Panels.PanelistId)) return target.Round.Panel[^1].Id;
        if (ids.TryGetValue(type, out var all)) return all.FirstOrDefault(id => !roundOf.TryGetValue(id, out var round) || round == target.Round.Id) ?? Activator.CreateInstance(type, Guid.NewGuid());
        if (type == typeof(DateOnly)) return new DateOnly(2026, 3, 2);
        if (type == typeof(TimeOnly)) return new TimeOnly(9, 0);
        if (type == typeof(DateTimeOffset)) return now.AddDays(1);
        if (type == typeof(byte[])) return MakeFile.Pdf();
        if (type == typeof(EmployeeNumber)) return EmployeeNumber.Parse("196801011992031001");
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var item] && typeof(Dictionary<,>).MakeGenericType(key, item) is var map && type.IsAssignableFrom(map)) return Activator.CreateInstance(map);
        return depth > Deepest || typeof(Delegate).IsAssignableFrom(type) ? null : Several(type, name, target, depth) ?? Made(type, target, depth);
    }

    private static AspectId Aspect(Target target) => (target.Sheet?.ComponentId is { } own ? target.Round.ComponentOf(own) : target.Round.Components[0]).Aspects[0].Id;

    private static string Word(string name, Target target) => name switch
    {
        "slug" or "round" => target.Round.Slug,
        "uploaddesk" or "token" => target.UploadToken,
        "component" => target.Round.Components[0].Code,
        "code" or "a" => "01",
        "b" => "02",
        "panelist" => "P1",
        "text" => "80",
        "operationid" => Guid.NewGuid().ToString(),
        "search" or "accountlist" or "accountstoseat" => "",
        "filename" or "name" => "berkas.pdf",
        _ => "Alasan yang cukup.",
    };

    private Array? Several(Type type, string name, Target target, int depth)
    {
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var only] && typeof(IEnumerable).IsAssignableFrom(type) ? only : null;
        if (item is null) return null;
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Value(item, name, target, depth + 1), 0);
        return type.IsAssignableFrom(items.GetType()) ? items : null;
    }

    private object? Made(Type type, Target target, int depth)
    {
        if (type.IsAbstract || type.IsInterface) return null;
        var maker = type.GetConstructors().Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type).MaxBy(c => c.GetParameters().Length);
        try
        {
            var made = maker is null ? type.IsValueType ? Activator.CreateInstance(type) : null
                : maker.Invoke([.. maker.GetParameters().Select(p => IsOtherCase(type, p) ? null : Value(p.ParameterType, p.Name!.ToLowerInvariant(), target, depth + 1))]);
            if (made is not null && maker?.GetParameters().Length == 0)
                foreach (var property in type.GetProperties().Where(p => p.SetMethod?.IsPublic == true)) property.SetValue(made, Value(property.PropertyType, property.Name.ToLowerInvariant(), target, depth + 1));
            return made;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    // A sheet of the interview has no component; one of papers has, and the office of the test has no papers.
    private static bool IsOtherCase(Type type, ParameterInfo parameter) => type == typeof(Web.Features.Scoring.SheetDetail.Which) && parameter.Name == "Component";
}
