package app.maquette.simulator.drawing;

/// A family of pictures. The dice give the composition; on a coarse canvas the small things are left out and nothing
/// moves.
interface Scene {
    void paint(Canvas canvas, Palette palette, Dice dice);
}
