/// What was spent, as tables, files and print: the ledger's own numbers, nothing counted twice. Pure.
package app.maquette.studio.report;
