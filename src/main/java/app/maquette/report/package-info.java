/// Printable documents of what was spent.
package app.maquette.report;
