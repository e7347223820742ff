package org.csecprogress.progress.inspection.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks ClamAV's {@code clamd} by its command {@code INSTREAM}: the file is sent in pieces, each
 * after its length, and nothing is kept on the disk of the scanner. Any answer but a clear one
 * counts as none.
 */
@ApplicationScoped
class ClamdScanner implements VirusScanner {
    private static final Logger LOG = Logger.getLogger(ClamdScanner.class.getName());
    private static final int MILLIS_TO_CONNECT = 5_000;
    private static final int MILLIS_TO_ANSWER = 30_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String CLEAN = "stream: OK";
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,300}) FOUND");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._:/()-]");
    private static final int LONGEST_NAME = 120;

    private final Optional<String> host;
    private final int port;
    private final int patience;

    protected ClamdScanner() {
        this(Optional.empty(), 0);
    }

    @Inject
    ClamdScanner(
            @ConfigProperty(name = "csec.scan.host") Optional<String> host,
            @ConfigProperty(name = "csec.scan.port", defaultValue = "3310") int port) {
        this(host, port, MILLIS_TO_ANSWER);
    }

    ClamdScanner(Optional<String> host, int port, int patience) {
        this.host = host.filter(name -> !name.isBlank());
        this.port = port;
        this.patience = patience;
    }

    @Override
    public ScanAnswer scan(byte[] content) {
        return host.map(name -> ask(name, content)).orElse(ScanAnswer.OFF);
    }

    private ScanAnswer ask(String name, byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(name, port), MILLIS_TO_CONNECT);
            socket.setSoTimeout(patience);
            send(socket, content);
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return read(new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The virus scanner does not answer: {0}", e.toString());
            return ScanAnswer.SILENT;
        }
    }

    private static void send(Socket socket, byte[] content) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static ScanAnswer read(String answer) {
        if (answer.equals(CLEAN)) {
            return ScanAnswer.CLEAN;
        }
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            String name = STRANGE.matcher(found.group(1)).replaceAll("_");
            return ScanAnswer.infected(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
        LOG.log(Level.WARNING, "The virus scanner gave no clear answer.");
        return ScanAnswer.SILENT;
    }
}
