package app.maquette.store;

import app.maquette.domain.Model;
import app.maquette.domain.Purpose;

/// What spending is summed by.
///
/// @param day days since 1970
record SumKey(int day, Model model, int collection, Purpose purpose) {}
