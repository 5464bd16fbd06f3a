/// The journal, its projection into a database, and the files of pictures and answers.
package app.maquette.store;
