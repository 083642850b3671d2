-- Totals and ranks of one round from the tables alone, in one statement that shares no code with the app.
-- docs/bundle.md says what is computed; the names below are its names. It only reads. By hand, in psql:
--   \set slug '''contoh-2022'''   then this file with @slug written as :slug.
-- A quotient keeps 40 places because its dividend does: round(x, 40). Before a number is rounded or compared it is cut
-- to 20 places, so that an endless third cannot turn an exact half into 7.55499…9. round(numeric) is half away from zero.
WITH rule AS (
    SELECT r.id AS round_id,
           (r.rules ->> 'Aggregation')::int AS aggregation,                             -- 0 mean, 1 median, 2 drop
           coalesce((r.rules ->> 'MinimumToDrop')::int, 4) AS minimum_to_drop,
           (r.rules ->> 'Missing')::int = 1 AS reweigh,
           (r.rules ->> 'Decimals')::int AS decimals,
           -- S(x) is round(round(x, settle), step): with rounding at the end it leaves x as it is.
           CASE (r.rules ->> 'RoundingStep')::int WHEN 1 THEN 20 ELSE 40 END AS settle,
           CASE (r.rules ->> 'RoundingStep')::int WHEN 1 THEN (r.rules ->> 'Decimals')::int ELSE 40 END AS step,
           r.rules -> 'TieOrder' AS ties, r.rules -> 'Bands' AS bands
    FROM rounds r WHERE r.slug = @slug
),
-- What each panelist says of each aspect: the newest entry of his sheet. Whoever has a confirmed conflict of interest
-- with the participant, or is the same person, does not judge, whatever his sheet says.
mark AS (
    SELECT q.id AS participant_id, a.component_id, a.id AS aspect_id,
           CASE WHEN NOT excused.yes THEN entry.value END AS value,
           NOT excused.yes AND coalesce(entry.kind, 'Blank') = 'Blank' AS blank
    FROM rule
    JOIN participants q ON q.round_id = rule.round_id
    JOIN panelists p ON p.round_id = rule.round_id
    JOIN components c ON c.round_id = rule.round_id AND c.source = 'Panel'
    JOIN aspects a ON a.component_id = c.id
    LEFT JOIN sheets s ON s.round_id = rule.round_id AND s.participant_id = q.id AND s.panelist_id = p.id
                      AND s.component_id IS NOT DISTINCT FROM CASE WHEN c.is_anonymous THEN c.id END
    LEFT JOIN LATERAL (SELECT m.kind, m.value FROM mark_versions m WHERE m.sheet_id = s.id AND m.aspect_id = a.id
                       ORDER BY m.version DESC LIMIT 1) entry ON true
    LEFT JOIN conflicts k ON k.panelist_id = p.id AND k.participant_id = q.id AND k.state = 'Confirmed'
    CROSS JOIN LATERAL (SELECT s.id IS NOT NULL AND (k.id IS NOT NULL OR coalesce(p.employee_number = q.employee_number, false)) AS yes) excused
),
placed AS (
    SELECT mark.*,
           row_number() OVER (aspect ORDER BY value NULLS LAST) AS place,
           count(value) OVER aspect AS n,
           bool_or(blank) OVER aspect AS waiting
    FROM mark WINDOW aspect AS (PARTITION BY participant_id, aspect_id)
),
-- 1. Aspect
aspect_value AS (
    SELECT v.participant_id, v.component_id, v.aspect_id,
           round(round(round(sum(v.value), 40) / count(*), rule.settle), rule.step) AS value
    FROM placed v CROSS JOIN rule
    WHERE v.value IS NOT NULL AND NOT v.waiting AND CASE rule.aggregation
        WHEN 1 THEN v.place IN ((v.n + 1) / 2, v.n / 2 + 1)
        WHEN 2 THEN v.n < rule.minimum_to_drop OR v.place BETWEEN 2 AND v.n - 1
        ELSE true END
    GROUP BY v.participant_id, v.component_id, v.aspect_id, rule.settle, rule.step
),
-- 2. Component, raw: no value unless every aspect has one. Percents sum to 100, factors to whatever they do: both are divided by their sum.
raw AS (
    SELECT q.id AS participant_id, c.id AS component_id, c.scale_minimum AS low, c.scale_maximum AS high,
           CASE WHEN count(*) = count(v.value) THEN round(round(round(sum(v.value * a.weight), 40) / sum(a.weight), rule.settle), rule.step) END AS value
    FROM rule
    JOIN participants q ON q.round_id = rule.round_id
    JOIN components c ON c.round_id = rule.round_id AND c.source = 'Panel'
    JOIN aspects a ON a.component_id = c.id
    LEFT JOIN aspect_value v ON v.participant_id = q.id AND v.aspect_id = a.id
    GROUP BY q.id, c.id, rule.settle, rule.step
    UNION ALL
    SELECT q.id, c.id, i.scale_minimum, i.scale_maximum, i.value
    FROM rule
    JOIN participants q ON q.round_id = rule.round_id
    JOIN components c ON c.round_id = rule.round_id AND c.source = 'Import'
    LEFT JOIN assessment_results i ON i.round_id = rule.round_id AND i.participant_id = q.id AND i.component_id = c.id
),
-- 3. Normalise
normalised AS (
    SELECT raw.participant_id, c.code, c.weight,
           round(round(round((raw.value - raw.low) * 100, 40) / nullif(raw.high - raw.low, 0), rule.settle), rule.step) AS value
    FROM raw JOIN components c ON c.id = raw.component_id CROSS JOIN rule
),
-- 4. Weigh
whole AS (
    SELECT participant_id, count(*) = count(value) AS complete,
           rule.reweigh AND count(value) BETWEEN 1 AND count(*) - 1 AS reweighed,
           CASE WHEN rule.reweigh AND count(value) > 0 THEN sum(weight) FILTER (WHERE value IS NOT NULL) ELSE 100 END AS weight
    FROM normalised CROSS JOIN rule GROUP BY participant_id, rule.reweigh
),
-- 5. Total: held back while something is missing
total AS (
    SELECT whole.participant_id, whole.reweighed,
           CASE WHEN whole.complete OR whole.reweighed THEN
               round(round(sum(round(round(round(n.value * n.weight, 40) / whole.weight, rule.settle), rule.step)), 20), rule.decimals) END AS value
    FROM whole JOIN normalised n USING (participant_id) CROSS JOIN rule
    GROUP BY whole.participant_id, whole.complete, whole.reweighed, whole.weight, rule.decimals
),
-- 7. Rank: by total, then by the keys, which arrays compare one after the other; who lacks a key comes below all others
ranked AS (
    SELECT total.*,
           ARRAY[total.value] || ARRAY(
               SELECT round(coalesce(key.value, -1000000000), 20)
               FROM jsonb_array_elements_text(rule.ties) WITH ORDINALITY AS tie (spelled, place)
               CROSS JOIN LATERAL (SELECT CASE tie.spelled
                   WHEN '@tenure' THEN DATE '2000-01-01' - q.in_post_since
                   WHEN '@age' THEN DATE '2000-01-01' - to_date(left(q.employee_number, 8), 'YYYYMMDD')
                   WHEN '@grade' THEN array_position(ARRAY['IIId', 'IVa', 'IVb', 'IVc', 'IVd', 'IVe'], q.rank::text)
                   ELSE (SELECT n.value FROM normalised n WHERE n.participant_id = q.id AND n.code = tie.spelled
                         UNION ALL
                         SELECT v.value FROM aspect_value v JOIN aspects a ON a.id = v.aspect_id JOIN components c ON c.id = a.component_id
                         WHERE v.participant_id = q.id AND c.code || '/' || a.code = tie.spelled) END AS value) key
               ORDER BY tie.place) AS keys
    FROM total JOIN participants q ON q.id = total.participant_id CROSS JOIN rule
)
SELECT q.number, ranked.value AS total,
       -- 6. Band: the last one that does not begin above the total
       (SELECT band.value ->> 'Name' FROM jsonb_array_elements(rule.bands) WITH ORDINALITY AS band (value, place)
        WHERE (band.value ->> 'From')::numeric <= ranked.value ORDER BY band.place DESC LIMIT 1) AS band,
       CASE WHEN ranked.value IS NOT NULL THEN rank() OVER (ORDER BY ranked.value IS NULL, ranked.keys DESC)::int END AS rank,
       ranked.value IS NOT NULL AND count(*) OVER (PARTITION BY ranked.keys) > 1 AS shared,
       ranked.reweighed
FROM ranked JOIN participants q ON q.id = ranked.participant_id CROSS JOIN rule
ORDER BY q.number
