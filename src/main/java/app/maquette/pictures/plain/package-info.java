/// A picture as pixels and as bytes with nothing beside them: how it is meant to lie, and the copy of it that leaves
/// the machine.
package app.maquette.pictures.plain;
