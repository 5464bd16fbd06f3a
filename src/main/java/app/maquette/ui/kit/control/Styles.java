package app.maquette.ui.kit.control;

/// The style classes of the kit's sheets that screens put on their own nodes.
public final class Styles {
    /// The board's ground.
    public static final String BOARD = "board";
    /// A side panel's ground, with its padding.
    public static final String PANEL = "panel";
    /// A framed part of a page.
    public static final String CARD = "card";
    /// The strip of buttons at the window's left, and a toggle button in it.
    public static final String RAIL = "rail";
    public static final String RAIL_BUTTON = "rail-button";
    /// The line at the window's foot.
    public static final String STATUS_LINE = "status-line";

    public static final String PAGE_TITLE = "page-title";
    public static final String BIG_NUMBER = "big-number";
    public static final String STRONG = "strong";
    /// Second to the text, and third.
    public static final String MUTED = "muted";
    public static final String FAINT = "faint";
    public static final String SMALL = "small";
    /// Seeds and keys.
    public static final String MONO = "mono";
    /// Figures of equal width, for columns.
    public static final String NUMBERS = "numbers";
    public static final String MONEY_OK = "money-ok";
    public static final String MONEY_WARN = "money-warn";
    public static final String MONEY_BAD = "money-bad";

    /// Buttons: the one main action, its second, without frame, as a link, with an icon only; a toggle with an icon.
    public static final String FILLED = "filled";
    public static final String OUTLINED = "outlined";
    public static final String QUIET = "quiet";
    public static final String LINK = "link";
    public static final String ICON_BUTTON = "icon-button";
    public static final String ICON_TOGGLE = "icon-toggle";
    /// A larger price button.
    public static final String LARGE = "large";
    /// Columns of numbers.
    public static final String RIGHT = "right";

    private Styles() {}
}
