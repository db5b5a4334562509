package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final AddressRules RULES = AddressRules.load(List.of(), Set.of(80, 443));

    /// The first and the last address of each range, and some from inside.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.170",
                "192.0.2.1",
                "192.31.196.1",
                "192.52.193.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "192.175.48.1",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:7f00:1",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "64:ff9b:1:ffff::1",
                "100::1",
                "100:0:0:1::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:1ff:ffff::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:c0a8:101::1",
                "2620:4f:8000::1",
                "3fff::1",
                "3fff:fff:ffff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "feff::1",
                "ff02::1",
                "4000::1",
                "1fff::1",
                "200::1"
            })
    void whatIsNotOfThePublicInternetIsNotAsked(String address) throws UnknownHostException {
        assertThat(RULES.against(InetAddress.getByName(address), 443))
                .as(address)
                .isPresent();
    }

    /// The neighbours of the ranges: a mask that is one bit off would show.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:db7::1",
                "2001:db9::1",
                "2003::1",
                "2620:4f:7fff::1",
                "2620:4f:8001::1",
                "2a00:1450:4001::1",
                "3ffe::1",
                "2000::1"
            })
    void thePublicInternetIsAsked(String address) throws UnknownHostException {
        assertThat(RULES.against(InetAddress.getByName(address), 443))
                .as(address)
                .isEmpty();
    }

    @Test
    void onlyThePortsOfTheWebAreAsked() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("9.9.9.9");
        assertThat(RULES.against(open, 443)).isEmpty();
        for (int port : new int[] {22, 25, 6379, 11211, 0, 65535}) {
            assertThat(RULES.against(open, port)).as("port %d", port).isPresent();
            assertThat(RULES.mayAsk(port)).as("port %d", port).isFalse();
        }
    }

    @Test
    void whatIsAllowedByNameIsAskedAtItsPortAlone() throws UnknownHostException {
        AddressRules rules = AddressRules.load(
                List.of(Allowance.parse("192.168.7.0/24:8099"), Allowance.parse("[fd00:1::/32]:8099")), Set.of(443));
        assertThat(rules.against(InetAddress.getByName("192.168.7.20"), 8099)).isEmpty();
        assertThat(rules.against(InetAddress.getByName("192.168.7.20"), 443)).isPresent();
        assertThat(rules.against(InetAddress.getByName("192.168.8.20"), 8099)).isPresent();
        assertThat(rules.against(InetAddress.getByName("fd00:1::9"), 8099)).isEmpty();
        assertThat(rules.against(InetAddress.getByName("fd00:2::9"), 8099)).isPresent();
        assertThat(rules.mayAsk(8099)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.1/8",
                "10/8",
                "10.0.0.0/",
                "fc00::/129",
                "[fc00::/7",
                "1.2.3.4:x",
                "1.2.3.4:70000",
                "fc00::1/7",
                "10.0.0.0/8/9"
            })
    void whatIsNoRangeIsRefusedAndNeverLookedUp(String written) {
        assertThatThrownBy(() -> Allowance.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeOfMappedAddressesIsOneOfIpv6() {
        Cidr mapped = Cidr.parse("::ffff:0:0/96");
        byte[] address = new byte[16];
        address[10] = (byte) 0xff;
        address[11] = (byte) 0xff;
        address[12] = 127;
        assertThat(mapped.holds(address)).isTrue();
        assertThat(mapped.holds(new byte[] {127, 0, 0, 1})).isFalse();
    }
}
