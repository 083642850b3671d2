using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UjiKompetensi.Web.Data.Configurations;

internal static class Json
{
    /// <summary>Stores an immutable value, read and replaced as a whole, in one jsonb column.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) where T : class => property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default)!,
        // Read and not replaced is the same object: every save would else write both out again, for each such column of each row it loaded.
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default), v => 0, v => v));

    /// <summary>The same for a column added to rows that exist already: those get <paramref name="existing"/>.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, T existing) where T : class =>
        property.AsJson().HasDefaultValueSql($"'{JsonSerializer.Serialize(existing, JsonSerializerOptions.Default).Replace("'", "''", StringComparison.Ordinal)}'").ValueGeneratedNever();
}
