package dev.daybook.adapter.in.http.problem;

/// What went wrong, in the one word that clients branch on, and the HTTP status it comes with. Never renamed.
public enum ProblemCode {
    MALFORMED_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    LEDGER_NOT_FOUND(404),
    ACCOUNT_NOT_FOUND(404),
    TRANSACTION_NOT_FOUND(404),
    PROJECTION_NOT_FOUND(404),
    GENERATION_NOT_FOUND(404),
    STREAM_NOT_PARKED(404),
    EVENT_NOT_PARKED(404),
    JOB_NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    LEDGER_ALREADY_EXISTS(409),
    ACCOUNT_ALREADY_EXISTS(409),
    IDEMPOTENCY_KEY_CONFLICT(409),
    TRANSACTION_ALREADY_POSTED(409),
    TRANSACTION_ALREADY_VOIDED(409),
    TRANSACTION_ALREADY_EXPIRED(409),
    TRANSACTION_ALREADY_REVERSED(409),
    TRANSACTION_STILL_PENDING(409),
    JOB_RUNNING(409),
    NO_PREVIOUS_GENERATION(409),
    PRECONDITION_FAILED(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_FIELD(422),
    ACCOUNT_FROZEN(422),
    ACCOUNT_CLOSED(422),
    ACCOUNT_NOT_EMPTY(422),
    ASSET_MISMATCH(422),
    INSUFFICIENT_FUNDS(422),
    SAME_ACCOUNT(422),
    TOO_MANY_POSTINGS(422),
    EXCEEDS_PENDING_AMOUNT(422),
    BATCH_TOO_LARGE(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503),
    READ_MODEL_BEHIND(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// Whether the same request may well succeed a moment later.
    public boolean passes() {
        return status == 503 || status == 429;
    }
}
