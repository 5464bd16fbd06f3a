package app.maquette.store.index.table;

import app.maquette.domain.request.Model;
import app.maquette.domain.request.Purpose;

/// What spending is summed by.
///
/// @param day days since 1970
public record SumKey(int day, Model model, int collection, Purpose purpose) {}
