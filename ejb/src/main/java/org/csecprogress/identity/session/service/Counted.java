package org.csecprogress.identity.session.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.service.Keys;

/**
 * The counters of one try. A known device has a counter of its own, so that strangers cannot keep
 * it out; everybody else shares those of the account and of the network.
 *
 * @param person the device or the account
 * @param network the network, for strangers
 */
record Counted(List<Tried> person, List<Tried> network) {
    /** Each has its own key, so that a name typed as an address counts for no address. */
    private static final String DEVICES = "sign-in device";

    private static final String FACTOR_DEVICES = "second factor device";
    private static final String FACTOR_NETWORKS = "second factor network";
    private static final String FACTORS = "second factor";
    private static final String NAMES = "sign-in name";
    private static final String NETWORKS = "sign-in network";

    /** Bytes of an address of version 6 that its network has; the rest is one household's. */
    private static final int NETWORK_BYTES = 8;

    private static final String LITERAL = "[0-9a-fA-F.:%]{2,60}";

    static Counted of(
            SignInTry wanted, Optional<Account> account, Optional<KnownDevice> device, Keys keys) {
        if (device.isPresent()) {
            return ofDevice(DEVICES, account.orElseThrow(), wanted.place(), keys);
        }
        List<Tried> network = networks(NETWORKS, wanted.place(), keys);
        return wanted.isPossible()
                ? new Counted(List.of(Tried.person(keys.sign(NAMES, wanted.name()))), network)
                : new Counted(List.of(), network);
    }

    /**
     * Returns the counters of a second factor. They are others than those of passwords, so that a
     * right password does not forget the wrong codes.
     */
    static Counted ofFactor(
            Account account, Optional<KnownDevice> device, SignInPlace place, Keys keys) {
        return device.isPresent()
                ? ofDevice(FACTOR_DEVICES, account, place, keys)
                : new Counted(
                        List.of(Tried.person(keys.sign(FACTORS, Long.toString(account.id())))),
                        networks(FACTOR_NETWORKS, place, keys));
    }

    /** Returns the counter of a passkey alone, of which nobody can guess an answer. */
    static Counted ofPasskey(
            Optional<Account> account, Optional<KnownDevice> device, SignInPlace place, Keys keys) {
        return device.isPresent()
                ? ofDevice(FACTOR_DEVICES, account.orElseThrow(), place, keys)
                : new Counted(List.of(), networks(FACTOR_NETWORKS, place, keys));
    }

    private static Counted ofDevice(String purpose, Account account, SignInPlace place, Keys keys) {
        String both = account.id() + " " + place.deviceSecret();
        return new Counted(List.of(Tried.person(keys.sign(purpose, both))), List.of());
    }

    private static List<Tried> networks(String purpose, SignInPlace place, Keys keys) {
        return List.of(Tried.network(keys.sign(purpose, network(place.from()))));
    }

    /** Returns all counters. */
    List<Tried> all() {
        return Stream.concat(person.stream(), network.stream()).toList();
    }

    /** Whether the device is known. */
    boolean isKnown() {
        return network.isEmpty();
    }

    /** Returns the network of an address: itself, or the first half of one of version 6. */
    static String network(String address) {
        if (!address.contains(":") || !address.matches(LITERAL)) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            StringBuilder network = new StringBuilder();
            for (int i = 0; i < Math.min(NETWORK_BYTES, bytes.length); i++) {
                network.append("%02x".formatted(bytes[i]));
            }
            return network.toString();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
