/// The user's own pictures on their way in, and all pictures on their way out.
package app.maquette.studio.inbox;
