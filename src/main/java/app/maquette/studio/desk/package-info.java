/// One picture and everything that can be done to it.
package app.maquette.studio.desk;
