using UjiKompetensi.Bench.Load;

namespace UjiKompetensi.Bench.Drills;

/// <summary>Switches off one protection, underneath the product, for a run that must fail.</summary>
internal static class KillSabotage
{
    public static async Task ApplyAsync(LoadStage stage, string protection)
    {
        var body = protection switch
        {
            "" => null,
            // Acknowledged before it is written anywhere but in memory. What the system has taken outlives a killed process, so
            // the log has to be handed over late as well.
            "commit" => "PERFORM set_config('synchronous_commit', 'off', true);",
            // A save that now and then is there twice.
            "twice" => "IF pg_trigger_depth() = 1 AND random() < 0.01 THEN INSERT INTO mark_versions SELECT gen_random_uuid(), (NEW).sheet_id, (NEW).aspect_id, (NEW).version + 1, (NEW).kind, (NEW).value, (NEW).reason, (NEW).saved_at, (NEW).origin; END IF;",
            _ => throw new ArgumentException($"Sabotase tidak dikenal: {protection} (ada: commit, twice)."),
        };
        if (body is null) return;
        if (protection == "commit")
        {
            await stage.ExecuteAsync("ALTER SYSTEM SET wal_writer_delay = '10s'");
            await stage.ExecuteAsync("SELECT pg_reload_conf()::int");
        }

        await stage.ExecuteAsync($"CREATE FUNCTION sabotage() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$");
        await stage.ExecuteAsync("CREATE TRIGGER sabotage AFTER INSERT ON mark_versions FOR EACH ROW EXECUTE FUNCTION sabotage()");
    }
}
