package org.csecprogress.builders;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A whole PDF of one page, in UTF-8, so that tests can compare it as text. */
public final class TextPdf {
    private TextPdf() {}

    /** Returns a PDF with a line on its page, and the same text in a comment. */
    public static byte[] of(String text) {
        String line = text.replaceAll("[^A-Za-z0-9 ]", " ");
        String shown = "BT /F1 14 Tf 72 700 Td (" + line.substring(0, Math.min(60, line.length()));
        String content = shown + ") Tj ET\n%" + text.replace('\n', ' ');
        int length = content.getBytes(StandardCharsets.UTF_8).length;
        List<String> objects =
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                                + " /Resources << /Font << /F1 5 0 R >> >> >>",
                        "<< /Length " + length + " >>\nstream\n" + content + "\nendstream",
                        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (String object : objects) {
            places.add(pdf.toString().getBytes(StandardCharsets.UTF_8).length);
            pdf.append(places.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int table = pdf.toString().getBytes(StandardCharsets.UTF_8).length;
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> pdf.append(String.format("%010d 00000 n \n", place)));
        pdf.append("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.UTF_8);
    }
}
