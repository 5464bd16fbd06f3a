package app.maquette.simulator.answer;

import app.maquette.simulator.bill.BillStore;
import app.maquette.simulator.bill.Till;
import app.maquette.simulator.contract.Faults;

/// What all routes that sell pictures work with.
public record Shop(BillStore book, Till till, Workshop workshop, Faults faults, Answers answers) {}
