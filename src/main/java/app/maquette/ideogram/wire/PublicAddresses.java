package app.maquette.ideogram.wire;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Addresses of the open Internet: none that the registries set aside for machines, networks, tests or groups.
final class PublicAddresses {
    private static final List<Block> RESERVED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");
    /// All of IPv6 in use for the open Internet, and what is set aside within it.
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> RESERVED_6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    /// What VPNs and filters give out for public names: Clash and Surge, Zscaler and Tailscale, and their like on IPv6.
    private static final List<Block> WAYS = blocks("198.18.0.0/15", "100.64.0.0/10", "fc00::/18");

    private PublicAddresses() {}

    /// Whether both lie in the same of those ranges.
    static boolean areOneWay(InetAddress one, InetAddress other) {
        return WAYS.stream().anyMatch(way -> way.contains(one.getAddress()) && way.contains(other.getAddress()));
    }

    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return contain4(bytes);
        }
        if (NAT64.contains(bytes)) {
            return contain4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.contains(bytes)) {
            return contain4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_6.contains(bytes) && RESERVED_6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static boolean contain4(byte[] bytes) {
        return RESERVED_4.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }

    /// The addresses that begin with the same bits.
    private record Block(BigInteger start, int length, int dropped) {
        static Block of(String text) {
            int slash = text.indexOf('/');
            var bytes = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
            int dropped = bytes.length * 8 - Integer.parseInt(text.substring(slash + 1));
            return new Block(new BigInteger(1, bytes).shiftRight(dropped), bytes.length, dropped);
        }

        boolean contains(byte[] address) {
            return address.length == length
                    && new BigInteger(1, address).shiftRight(dropped).equals(start);
        }
    }
}
