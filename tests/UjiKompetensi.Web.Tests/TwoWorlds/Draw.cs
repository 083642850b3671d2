using System.Globalization;
using System.Reflection;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Tests.TwoWorlds;

/// <summary>Draws the inputs of any use case by the type and the name of what it takes, the same for the same seed.</summary>
internal sealed class Draw(Random random, Pool pool)
{
    private const int Deepest = 5;

    public Random Random => random;

    public T One<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public bool Chance(double share) => random.NextDouble() < share;

    /// <summary>An id that both worlds get: the device names its operations, not the server.</summary>
    public Guid Operation()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        return new Guid(bytes);
    }

    /// <param name="name">Of the parameter, in small letters; of the use case for an input that is a plain value.</param>
    public object? Value(Type type, string name, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Chance(0.3) ? null : Value(inner, name, depth);
        if (type == typeof(string)) return Word(name);
        if (type == typeof(int)) return Number(name);
        if (type == typeof(bool)) return Chance(0.5);
        if (type == typeof(decimal)) return One([0m, 10m, 40m, 50m, 87.5m, 100m, -1m]);
        if (type == typeof(Guid)) return Id(name);
        if (pool.Ids.TryGetValue(type, out var ids)) return ids.Length == 0 || Chance(0.1) ? Activator.CreateInstance(type, Operation()) : One(ids);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 1, 1).AddDays(random.Next(400));
        if (type == typeof(TimeOnly)) return new TimeOnly(random.Next(24), 0);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero).AddHours(random.Next(200));
        if (type == typeof(byte[])) return One(pool.Files);
        if (type == typeof(EmployeeNumber)) return EmployeeNumber.Parse("19680101199203" + (Chance(0.5) ? "1001" : "2002"));
        if (type.IsEnum) return One(Enum.GetValues(type).Cast<object>().ToList());
        return depth > Deepest || typeof(Delegate).IsAssignableFrom(type) ? null : Several(type, name, depth) ?? Made(type, depth);
    }

    private string Word(string name)
    {
        if (Chance(0.02)) return One(pool.Words("")!);
        var known = name switch
        {
            "slug" or "round" or "kegiatan" => "slug",
            "uploaddesk" or "token" => "token",
            "documentcheck" or "code" or "a" or "b" => "code",
            "component" or "komponen" => "component",
            "search" or "cari" => "search",
            "filename" => "filename",
            "text" or "reason" or "shown" or "panelist" => name,
            _ when name.EndsWith("query", StringComparison.Ordinal) => "slug",
            _ => "",
        };
        return One(pool.Words(known)!);
    }

    private int Number(string name) => name switch
    {
        "number" or "nomor" or "peserta" => One([1, 1, 2, 2, 3, 3, 0, 99]),
        "basedon" or "baseversion" or "version" or "versi" => One([0, 0, 1, 1, 2, 3, -1]),
        "hours" => One([1, 24]),
        _ => One([0, 1, 1, 2, 3, 5, -1]),
    };

    private Guid Id(string name)
    {
        if (name.StartsWith("operation", StringComparison.Ordinal) || Chance(0.05)) return Operation();
        var fitting = pool.Ids.Where(i => i.Key.Name.Equals(name + "id", StringComparison.OrdinalIgnoreCase) && i.Value.Length > 0).Select(i => i.Value).FirstOrDefault()
            ?? One(pool.Ids.Values.Where(i => i.Length > 0).ToList());
        return Guid.Parse(Plain(One(fitting)));
    }

    public static string Plain(object id) => id is Guid plain ? plain.ToString("D", CultureInfo.InvariantCulture) : ((Guid)id.GetType().GetProperty("Value")!.GetValue(id)!).ToString("D", CultureInfo.InvariantCulture);

    private Array? Several(Type type, string name, int depth)
    {
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var only] && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? only : null;
        if (item is null) return null;
        var items = Array.CreateInstance(item, random.Next(3));
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(item, name, depth + 1), i);
        return type.IsAssignableFrom(items.GetType()) ? items : null;
    }

    private object? Made(Type type, int depth)
    {
        if (type.IsAbstract || type.IsInterface) return null;
        var maker = type.GetConstructors().Where(c => c.GetParameters() is not [{ ParameterType: var only }] || only != type).MaxBy(c => c.GetParameters().Length);
        try
        {
            var made = maker is null ? type.IsValueType ? Activator.CreateInstance(type) : null
                : maker.Invoke([.. maker.GetParameters().Select(p => p.HasDefaultValue && Chance(0.5) ? p.DefaultValue : Value(p.ParameterType, p.Name!.ToLowerInvariant(), depth + 1))]);
            if (made is not null && maker?.GetParameters().Length == 0)
                foreach (var property in type.GetProperties().Where(p => p.SetMethod?.IsPublic == true)) property.SetValue(made, Value(property.PropertyType, property.Name.ToLowerInvariant(), depth + 1));
            return made;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
