package org.csecprogress.identity.session.page;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text as a square of dots that a camera reads (QR code), as a path of an SVG picture. */
public final class QrPicture {
    /** Empty dots around it, as ISO/IEC 18004 has it. */
    private static final int MARGIN = 4;

    private final QrCode code;

    /**
     * @param text at most some hundred characters
     */
    public QrPicture(String text) {
        code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    }

    /** Returns the size of the picture with its margin, as {@code viewBox} has it. */
    public String getBox() {
        int size = code.size + 2 * MARGIN;
        return "%d %d %d %d".formatted(-MARGIN, -MARGIN, size, size);
    }

    /** Returns the dark dots. */
    public String getPath() {
        return IntStream.range(0, code.size).mapToObj(this::row).collect(Collectors.joining());
    }

    private String row(int y) {
        return IntStream.range(0, code.size)
                .filter(x -> code.getModule(x, y))
                .mapToObj(x -> "M%d,%dh1v1h-1z".formatted(x, y))
                .collect(Collectors.joining());
    }
}
