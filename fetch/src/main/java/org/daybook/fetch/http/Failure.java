package org.daybook.fetch.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.daybook.core.capture.Refused;

/// What a failed exchange is called. Several addresses of a host may have failed, each in its way; a guard's word is
/// believed first. Pure.
final class Failure {
    /// Causes of causes, and failures of other addresses, are looked through so far.
    private static final int MOST = 50;

    private Failure() {}

    static Refused of(IOException failed, String address) {
        List<Throwable> all = all(failed);
        Optional<Refusal> refusal = first(all, Refusal.class);
        if (refusal.isPresent()) {
            return new Refused(
                    refusal.get().code(), String.valueOf(refusal.get().getMessage()), address);
        }
        String what = said(failed);
        if (first(all, UnknownHostException.class).isPresent()) {
            return new Refused("unknown-host", "the host is not known: " + what, address);
        }
        if (first(all, InterruptedIOException.class).isPresent() || what.equals("Canceled")) {
            return new Refused("too-slow", "not all came before the deadline: " + what, address);
        }
        if (first(all, SSLException.class).isPresent()) {
            return new Refused("bad-certificate", "no trusted connection: " + what, address);
        }
        boolean unreachable = first(all, ConnectException.class).isPresent()
                || first(all, NoRouteToHostException.class).isPresent();
        return unreachable
                ? new Refused("unreachable", "no connection: " + what, address)
                : new Refused("broken-answer", broken(all, what), address);
    }

    private static String broken(List<Throwable> all, String what) {
        return (first(all, SocketException.class).isPresent() ? "the connection broke off: " : "not as HTTP has it: ")
                + what;
    }

    private static String said(Throwable failed) {
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> all, Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<Throwable> all(Throwable failed) {
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(failed));
        while (!open.isEmpty() && all.size() < MOST) {
            Throwable one = open.remove();
            all.add(one);
            open.addAll(List.of(one.getSuppressed()));
            Optional.ofNullable(one.getCause()).ifPresent(open::add);
        }
        return all;
    }
}
