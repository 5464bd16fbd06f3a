/// The vendor: its requests, answers, errors, links and their limits. Nothing else knows the vendor's wire form.
package app.maquette.ideogram;
