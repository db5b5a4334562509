package org.daybook.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// A range of IP addresses, such as `10.0.0.0/8` or `fc00::/7` (RFC 4632, RFC 4291). Immutable.
///
/// @param network the first address of the range, 4 or 16 bytes
/// @param bits    how many bits all its addresses have in common
@SuppressWarnings("ArrayRecordComponent")
public record Cidr(byte[] network, int bits) {
    public Cidr {
        network = network.clone();
        if ((network.length != 4 && network.length != 16) || bits < 0 || bits > network.length * 8) {
            throw new IllegalArgumentException(
                    "No range of addresses: " + network.length + " bytes of which " + bits + " bits count");
        }
        byte[] begin = masked(network, bits);
        if (!Arrays.equals(begin, network)) {
            throw new IllegalArgumentException("The range does not begin at this address: " + Arrays.toString(network)
                    + " has bits behind the first " + bits);
        }
    }

    /// Reads `ADDRESS/BITS`, or an address alone.
    ///
    /// @throws IllegalArgumentException when it is neither
    public static Cidr parse(String written) {
        int slash = written.indexOf('/');
        byte[] address = bytes(slash < 0 ? written : written.substring(0, slash));
        if (slash < 0) {
            return new Cidr(address, address.length * 8);
        }
        String bits = written.substring(slash + 1);
        if (bits.isEmpty() || bits.length() > 3 || !bits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + written + "' is no range such as 10.0.0.0/8 or fc00::/7");
        }
        return new Cidr(address, Integer.parseInt(bits));
    }

    /// The bytes of an address in figures; no name is ever looked up. A mapped one keeps its 16 bytes.
    private static byte[] bytes(String literal) {
        if (literal.isEmpty() || !literal.chars().allMatch(c -> ".:".indexOf(c) >= 0 || Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("'" + literal + "' is no IP address in figures");
        }
        try {
            byte[] address = InetAddress.getByName(literal.indexOf(':') < 0 ? literal : "[" + literal + "]")
                    .getAddress();
            boolean shortened = literal.indexOf(':') < 0
                    && literal.chars().filter(c -> c == '.').count() != 3;
            if (shortened) {
                throw new IllegalArgumentException("'" + literal + "' is no IP address of four numbers");
            }
            return literal.indexOf(':') >= 0 && address.length == 4 ? mapped(address) : address;
        } catch (UnknownHostException unreadable) {
            throw new IllegalArgumentException("'" + literal + "' is no IP address in figures", unreadable);
        }
    }

    /// Java turns `::ffff:a.b.c.d` into IPv4; here its range is of IPv6.
    private static byte[] mapped(byte[] four) {
        byte[] sixteen = new byte[16];
        sixteen[10] = (byte) 0xff;
        sixteen[11] = (byte) 0xff;
        System.arraycopy(four, 0, sixteen, 12, 4);
        return sixteen;
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(bits - i * 8L, 0, 8);
            masked[i] &= (byte) (0xff << (8 - kept));
        }
        return masked;
    }

    /// @param address 4 or 16 bytes; one of the other kind is never in the range
    boolean holds(byte[] address) {
        return address.length == network.length && Arrays.equals(masked(address, bits), network);
    }

    @Override
    public byte[] network() {
        return network.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr range && range.bits == bits && Arrays.equals(range.network, network);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(network) + bits;
    }

    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(network).getHostAddress() + '/' + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address of 4 or 16 bytes is one", impossible);
        }
    }
}
