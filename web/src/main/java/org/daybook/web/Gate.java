package org.daybook.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.daybook.web.Access.Scope;

/// Stands before every page: who asks under a wrong name, from another site's form, or without a login where one is
/// needed, is told so and nothing else. Serves `/login` and `/logout`. Safe for any number of threads.
final class Gate {
    private static final System.Logger LOG = System.getLogger(Gate.class.getName());

    /// What is no secret: how the pages look and act, and whether the program is well.
    private static final Set<String> OPEN =
            Set.of("/login", "/health", "/offline", "/worker.js", "/manifest.webmanifest");

    private static final Set<String> OPEN_ENDINGS = Set.of(".css", ".js", ".svg", ".png");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /// Hashing takes a core each: of two, one is left for the pages.
    private final Semaphore hashing = new Semaphore(1);

    private final Door door;
    private final Hosts hosts;
    private final Answers answers;
    private final Sessions sessions;
    private final Attempts attempts;

    Gate(Door door, Answers answers, InstantSource clock) {
        this.door = door;
        this.hosts = door.hosts();
        this.answers = answers;
        this.sessions = new Sessions(clock);
        this.attempts = new Attempts(clock);
    }

    void wire(JavalinConfig config) {
        config.routes.before(this::host);
        if (door.access().needsLogin()) {
            config.routes.before(this::visitor);
            Site.serve(config, "/login", context -> form(context, HttpStatus.OK, ""));
            config.routes.post("/login", this::login);
            config.routes.post("/logout", this::logout);
        } else {
            config.routes.before(this::origin);
        }
    }

    /// Who asks under a name that is not this machine's is told nothing of the store ([Hosts]).
    private void host(Context context) {
        if (!hosts.allow(context.header("Host"))) {
            refuse(
                    context,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "Not under this name",
                    "wrong-host: this site answers to " + hosts.said() + " only.",
                    "Open it under one of these names, or add the name with --host-name where it is started.");
        }
    }

    /// What changes something must come from this site's own pages, or from a program with a token, which no browser
    /// adds by itself.
    private void origin(Context context) {
        if (!SAFE.contains(context.req().getMethod()) && token(context).isEmpty() && !isOwn(context)) {
            refuse(
                    context,
                    HttpStatus.FORBIDDEN,
                    "Not from there",
                    "cross-origin: this was sent by another site's page, or by a browser that does not say by which.",
                    "Do it on the site itself.");
        }
    }

    private boolean isOwn(Context context) {
        String origin = context.header("Origin");
        if (origin == null) {
            return "same-origin".equals(context.header("Sec-Fetch-Site"));
        }
        try {
            URI from = new URI(origin);
            String host = context.header("Host");
            boolean secure = "https".equals(from.getScheme());
            return host != null
                    && from.getRawAuthority() != null
                    && bare(from.getRawAuthority()).equals(bare(host))
                    && (secure || !door.https());
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String bare(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    private void visitor(Context context) {
        origin(context);
        if (Answers.isSaid(context) || isOpen(context.path())) {
            return;
        }
        Optional<String> token = token(context);
        Optional<Scope> scope = token.isPresent()
                ? door.access().scopeOf(token.get())
                : session(context).filter(sessions::holds).map(name -> Scope.ADMIN);
        if (scope.isEmpty()) {
            form(context, HttpStatus.UNAUTHORIZED, token.isPresent() ? "bad-token: there is no such token." : "");
            context.skipRemainingHandlers();
        } else if (!scope.get().includes(asked(context))) {
            refuse(
                    context,
                    HttpStatus.FORBIDDEN,
                    "Not with this token",
                    "bad-scope: this needs a token of the scope admin.",
                    "");
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path)
                || (path.indexOf('/', 1) < 0 && OPEN_ENDINGS.stream().anyMatch(path::endsWith));
    }

    private static Scope asked(Context context) {
        boolean reads = SAFE.contains(context.req().getMethod())
                && !context.path().replaceFirst("/+$", "").equals("/metrics");
        return reads ? Scope.READ : Scope.ADMIN;
    }

    /// From `Authorization: Bearer`, or the password of `Basic`, which is what feed readers know.
    private static Optional<String> token(Context context) {
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        int space = header.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String value = header.substring(space + 1).strip();
        return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "bearer" -> Optional.of(value);
            case "basic" -> basic(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> basic(String value) {
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of(""); // a token that nobody has
        }
    }

    // --- in and out

    private void form(Context context, HttpStatus status, String what) {
        if (status == HttpStatus.UNAUTHORIZED) {
            boolean feed = context.path().startsWith("/feed") || context.path().endsWith(".opml");
            context.header("WWW-Authenticate", (feed ? "Basic" : "Bearer") + " realm=\"Daybook\"");
        }
        String next = context.path().equals("/login")
                ? Optional.ofNullable(context.queryParam("next")).orElse("/")
                : context.req().getRequestURI()
                        + Optional.ofNullable(context.queryString())
                                .map(query -> "?" + query)
                                .orElse("");
        context.header("Cache-Control", "no-store");
        answers.sayLogin(context, status, new LoginPage(what, Onward.safe(next)));
    }

    private void login(Context context) throws InterruptedException {
        Optional<Duration> pause = attempts.wait(context.ip());
        if (pause.isPresent()) {
            long seconds = Math.max(1, pause.get().toSeconds() + 1);
            LOG.log(System.Logger.Level.WARNING, "login-limited", Map.of("from", context.ip(), "wait", seconds));
            context.header("Retry-After", String.valueOf(seconds));
            form(context, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts: try again in " + seconds + " seconds.");
            return;
        }
        String given = Optional.ofNullable(context.formParam("password")).orElse("");
        if (!matches(given)) {
            LOG.log(System.Logger.Level.WARNING, "login-failed", Map.of("from", context.ip()));
            form(context, HttpStatus.FORBIDDEN, "bad-password: that is not the password.");
            return;
        }
        attempts.succeeded(context.ip());
        LOG.log(System.Logger.Level.INFO, "login", Map.of("from", context.ip()));
        session(context).ifPresent(sessions::end);
        cookie(context, sessions.begin(), Sessions.UNUSED); // never a name that the browser brought
        context.redirect(
                Onward.safe(Optional.ofNullable(context.formParam("next")).orElse("/")), HttpStatus.SEE_OTHER);
    }

    private boolean matches(String given) throws InterruptedException {
        hashing.acquire();
        try {
            return door.access()
                    .password()
                    .filter(hash -> Passwords.matches(given, hash))
                    .isPresent();
        } finally {
            hashing.release();
        }
    }

    private void logout(Context context) {
        session(context).ifPresent(sessions::end);
        cookie(context, "", Duration.ZERO);
        context.header("Clear-Site-Data", "\"cache\"");
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    /// With `__Host-` browsers take the cookie from this very host over https alone.
    private String cookieName() {
        return door.https() ? "__Host-daybook" : "daybook";
    }

    private Optional<String> session(Context context) {
        return Optional.ofNullable(context.cookie(cookieName())).filter(name -> !name.isEmpty());
    }

    private void cookie(Context context, String value, Duration age) {
        context.header(
                "Set-Cookie",
                cookieName() + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Lax"
                        + (door.https() ? "; Secure" : ""));
    }

    private void refuse(Context context, HttpStatus status, String title, String what, String hint) {
        answers.say(context, status, new NoticePage(title, what, hint));
        context.skipRemainingHandlers();
    }
}
