package app.maquette.domain.request;

/// What a call is bought for. Savings, advice, shelves and lineage ask this and answer for each of them.
public enum Intent {
    /// Something to choose from.
    DRAFT,
    /// What the designer takes out.
    FINAL,
    /// Work on a picture: neither a choice nor a final.
    TOOL
}
