package app.maquette.ui.board;

import app.maquette.studio.model.CallRecord;
import java.util.function.Consumer;

/// Where the board leads: to the tray of doubts, to the vendor's billing page, and back to the brief of a call.
public record BoardLinks(Runnable resolve, Runnable billing, Consumer<CallRecord> takeBrief) {}
