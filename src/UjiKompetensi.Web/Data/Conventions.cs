using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UjiKompetensi.Domain;
using UjiKompetensi.Domain.Officials;

namespace UjiKompetensi.Web.Data;

/// <summary>How kinds of values are stored, once for all entities: typed ids as uuid, enums as words, NIP as its digits.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        foreach (var type in typeof(RuleViolation).Assembly.GetTypes())
        {
            if (IsId(type))
                conventions.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            else if (type.IsEnum && !type.IsNested)
                conventions.Properties(type).HaveConversion<string>().HaveMaxLength(40);
        }

        conventions.Properties<EmployeeNumber>().HaveConversion<EmployeeNumberConverter>().HaveMaxLength(EmployeeNumber.Length);
        conventions.Properties<decimal>().HavePrecision(7, 2);
    }

    private static bool IsId(Type type) => type is { IsValueType: true, IsEnum: false } && type.Name.EndsWith("Id", StringComparison.Ordinal)
        && type.GetConstructor([typeof(Guid)]) is not null;

    private sealed class IdConverter<T>() : ValueConverter<T, Guid>(ToGuid, FromGuid) where T : struct
    {
        private static readonly System.Linq.Expressions.Expression<Func<T, Guid>> ToGuid = Lambda<T, Guid>(
            id => System.Linq.Expressions.Expression.Property(id, "Value"));

        private static readonly System.Linq.Expressions.Expression<Func<Guid, T>> FromGuid = Lambda<Guid, T>(
            value => System.Linq.Expressions.Expression.New(typeof(T).GetConstructor([typeof(Guid)])!, value));

        private static System.Linq.Expressions.Expression<Func<TIn, TOut>> Lambda<TIn, TOut>(
            Func<System.Linq.Expressions.ParameterExpression, System.Linq.Expressions.Expression> body)
        {
            var parameter = System.Linq.Expressions.Expression.Parameter(typeof(TIn));
            return System.Linq.Expressions.Expression.Lambda<Func<TIn, TOut>>(body(parameter), parameter);
        }
    }

    private sealed class EmployeeNumberConverter() : ValueConverter<EmployeeNumber, string>(n => n.Digits, s => EmployeeNumber.Parse(s));
}
