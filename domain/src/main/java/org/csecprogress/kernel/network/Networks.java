package org.csecprogress.kernel.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A set of addresses and networks, such as {@code 127.0.0.1, 10.1.0.0/16, fd00::/8}. Names of
 * machines are refused: asking the network for them could take long, and somebody else could
 * answer.
 */
public final class Networks {
    /** Digits and dots, or something with a colon: nothing that would be looked up as a name. */
    private static final Pattern LITERAL =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** No machine. */
    public static final Networks NONE = new Networks(List.of());

    private final List<Network> parts;

    /**
     * One network.
     *
     * @param bits the length of its addresses
     * @param shift how many of these bits tell its machines apart
     * @param prefix the other bits
     */
    private record Network(int bits, int shift, BigInteger prefix) {
        static Network of(InetAddress start, int prefixBits) {
            int bits = bits(start);
            return new Network(bits, bits - prefixBits, prefix(start, bits - prefixBits));
        }

        boolean contains(InetAddress address) {
            return bits(address) == bits && prefix(address, shift).equals(prefix);
        }

        static int bits(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }

        private static BigInteger prefix(InetAddress address, int shift) {
            return new BigInteger(1, address.getAddress()).shiftRight(shift);
        }
    }

    private Networks(List<Network> parts) {
        this.parts = parts;
    }

    /**
     * Reads a list, separated by commas.
     *
     * @throws IllegalArgumentException if a part is neither an address nor a network
     */
    public static Networks of(String list) {
        return new Networks(
                Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(Networks::network)
                        .toList());
    }

    private static Network network(String part) {
        String[] halves = part.split("/", 2);
        InetAddress start = address(halves[0]).orElseThrow(() -> wrong(part));
        String prefix = halves.length == 1 ? Integer.toString(Network.bits(start)) : halves[1];
        if (!prefix.matches("\\d{1,3}") || Integer.parseInt(prefix) > Network.bits(start)) {
            throw wrong(part);
        }
        return Network.of(start, Integer.parseInt(prefix));
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                "\"" + part + "\" is neither an address nor a network like 10.1.0.0/16");
    }

    private static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getAllByName(text)[0]);
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Returns an address as it is always written, or empty if the text is none. */
    public static Optional<String> canonical(String text) {
        return address(text.strip()).map(InetAddress::getHostAddress);
    }

    /** Returns whether a machine is one of these. */
    public boolean contains(String address) {
        return address(address)
                .filter(machine -> parts.stream().anyMatch(part -> part.contains(machine)))
                .isPresent();
    }

    /**
     * Returns the address of the client. Each proxy appends the address it was asked from, so the
     * list is believed from its end, as long as the one that wrote an entry is one of these. What a
     * client wrote itself stands before that and is never reached.
     *
     * @param peer the address at the other end of the connection
     * @param forwarded the addresses that the proxies report, separated by commas; may be empty
     */
    public String client(String peer, String forwarded) {
        String client = peer;
        List<String> reported = Arrays.asList(forwarded.split(",", -1));
        for (int at = reported.size() - 1; at >= 0 && contains(client); at--) {
            Optional<String> before = canonical(reported.get(at));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }
}
