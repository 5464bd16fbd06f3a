package app.maquette.studio.statement;

import app.maquette.domain.Money;
import java.time.Instant;

/// One line of a statement.
///
/// @param row where it stands in the table, the first below the heading being 1
/// @param model a model's name where it is known, otherwise as written; empty when the statement names none
/// @param images 0 when the statement does not tell
public record StatementLine(int row, Instant at, String model, int images, Money amount) {}
