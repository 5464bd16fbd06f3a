package app.maquette.simulator.contract;

/// What a valid request of the later routes asks for, and whether it waits for its pictures.
public record GenerationOrder(ImageOrder order, boolean async) {
    /// The vendor's name of it on bills and quotes.
    public String billing() {
        return order.model().isSecond() ? "ideogram_v2_generation" : "ideogram_v2a_generation";
    }
}
