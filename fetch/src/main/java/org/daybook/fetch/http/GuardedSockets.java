package org.daybook.fetch.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/// Makes sockets that connect to allowed addresses only, and read no more of an exchange than is granted. The address
/// is looked at when the connection is made, whoever looked up which name before: there is nothing between the check
/// and
/// the connection in which an answer of DNS could change. TLS runs over these sockets and keeps checking the host's
/// name. Safe for all threads.
final class GuardedSockets extends SocketFactory {
    private final AddressRules rules;
    private final long most;

    /// Open sockets by their own end, by which a connection that is used again is recognised, also under TLS.
    private final Map<SocketAddress, Guarded> open = new ConcurrentHashMap<>();

    /// @param most bytes that one exchange may bring, headers, framing and handshake included
    GuardedSockets(AddressRules rules, long most) {
        this.rules = rules;
        this.most = most;
    }

    /// A new exchange begins on this connection.
    void grant(Socket connection) {
        Optional.ofNullable(open.get(connection.getLocalSocketAddress())).ifPresent(Guarded::grant);
    }

    /// For tests: how many are open.
    int open() {
        return open.size();
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("a guarded socket is made first and connected then");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    private final class Guarded extends Socket {
        private final AtomicLong left = new AtomicLong(most);

        private Optional<SocketAddress> own = Optional.empty();

        /// Else the machine's SOCKS proxy would be asked (`socksProxyHost`), and would connect for us.
        Guarded() {
            super(Proxy.NO_PROXY);
        }

        private void grant() {
            left.set(most);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress asked) || asked.isUnresolved()) {
                throw new Refusal("private-address", "an address is connected to in figures only, not " + endpoint);
            }
            InetAddress address = asked.getAddress();
            Optional<String> against = rules.against(address, asked.getPort());
            if (against.isPresent()) {
                throw new Refusal("private-address", address.getHostAddress() + " is not asked: " + against.get());
            }
            super.connect(endpoint, timeout);
            SocketAddress mine = getLocalSocketAddress();
            own = Optional.of(mine);
            open.put(mine, this);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), left, "the server sent more than an exchange may bring");
        }

        @Override
        public synchronized void close() throws IOException {
            own.ifPresent(address -> open.remove(address, this));
            super.close();
        }
    }
}
