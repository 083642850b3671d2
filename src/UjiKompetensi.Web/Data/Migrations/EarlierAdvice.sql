-- Recommendations written before the plenary had its tables say neither who wrote them nor keep their versions, and the
-- check of the chain would call each of them changed. Whose account it was and which version stands in the chain, which knew
-- no names then; what an earlier version of one said was never kept.
UPDATE recommendations r
   SET written_by = e.actor_id
  FROM round_events e
 WHERE r.written_by = '00000000-0000-0000-0000-000000000000' AND e.round_id = r.round_id AND e.kind = 'RecommendationWritten'
   AND e.facts::json ->> 'id' = r.id::text AND e.facts::json ->> 'version' = r.version::text;

-- Their rounds are long past the plenary, where nothing is added any more: this is the one exception.
ALTER TABLE recommendation_versions DISABLE TRIGGER guard_part;
INSERT INTO recommendation_versions (id, recommendation_id, version, advice, by, by_name, at)
SELECT gen_random_uuid(), r.id, r.version,
       jsonb_build_object('Kind', array_position(ARRAY['Stay', 'Rotate', 'Promote', 'Demote', 'Develop', 'Extend', 'Retest', 'NoPost'], r.kind::text) - 1,
           'Targets', CASE WHEN r.target_post_id IS NULL THEN '[]'::jsonb
               ELSE jsonb_build_array(jsonb_build_object('Id', jsonb_build_object('Value', r.target_post_id), 'Title', r.target_post_title)) END,
           'Opinion', r.opinion, 'Notes', r.notes, 'Departure', r.departure, 'Plan', '[]'::jsonb),
       r.written_by, r.written_by_name, r.written_at
  FROM recommendations r
 WHERE r.version > 0 AND r.written_by <> '00000000-0000-0000-0000-000000000000' AND r.plan = '[]' AND r.further_targets = '[]'
   AND NOT EXISTS (SELECT 1 FROM recommendation_versions v WHERE v.recommendation_id = r.id);
ALTER TABLE recommendation_versions ENABLE TRIGGER guard_part;
