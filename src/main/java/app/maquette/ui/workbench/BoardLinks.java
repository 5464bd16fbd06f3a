package app.maquette.ui.workbench;

import app.maquette.studio.CallRecord;
import java.util.function.Consumer;

/// Where the board leads: to the tray of doubts, and back to the brief of a call.
record BoardLinks(Runnable resolve, Consumer<CallRecord> takeBrief) {}
