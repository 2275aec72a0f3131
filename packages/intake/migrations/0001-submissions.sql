-- What arrived. `sealed` is the only content, and the intake has no key that opens it.
CREATE TABLE submissions (
  id uuid PRIMARY KEY,
  -- Order of acceptance, drawn from submission_count: whoever has read up to a position has missed nothing before it.
  position bigint NOT NULL UNIQUE,
  idempotency_key uuid NOT NULL UNIQUE,
  -- SHA-256 of the envelope, so that the same key with other content is recognised after `sealed` is erased.
  content_hash text NOT NULL,
  -- SHA-256 of the follow-up code; the code itself never comes here to stay.
  follow_up text NOT NULL UNIQUE,
  directory text NOT NULL,
  recipient text NOT NULL,
  kind text NOT NULL,
  province text,
  sealed text,
  state text NOT NULL,
  reason text,
  received timestamptz NOT NULL,
  CONSTRAINT ended_means_erased CHECK (state NOT IN ('withdrawn', 'expired') OR (sealed IS NULL AND reason IS NULL))
);

CREATE INDEX submissions_received ON submissions (received);

-- Every state a submission has had. Rows are added, never changed.
CREATE TABLE submission_history (
  step bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  submission uuid NOT NULL REFERENCES submissions (id),
  state text NOT NULL,
  at timestamptz NOT NULL
);

CREATE INDEX submission_history_submission ON submission_history (submission);

-- One row, locked from drawing a position to commit: positions become visible in their order, which a
-- sequence does not promise.
CREATE TABLE submission_count (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last bigint NOT NULL
);

INSERT INTO submission_count (last) VALUES (0);
