package io.yiyang.examples.browser;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * One sheet of a PDF: its size in points and every glyph with its place, measured from the upper left corner.
 *
 * @param width in points of 1/72 inch
 * @param height in points
 * @param glyphs without white space
 */
record Sheet(float width, float height, List<Glyph> glyphs) {
    /** Glyphs of one row of text differ by less. */
    private static final float SAME_ROW = 1;

    /** One glyph: its text, its left and right end, its base line. */
    record Glyph(String text, float left, float right, float base) {}

    /** The sheets of a PDF. */
    static List<Sheet> of(byte[] pdf) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDRectangle box = document.getPage(page - 1).getMediaBox();
                List<Glyph> glyphs = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition at) {
                        if (!at.getUnicode().isBlank()) {
                            glyphs.add(new Glyph(at.getUnicode(), at.getX(), at.getX() + at.getWidth(), at.getY()));
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                sheets.add(new Sheet(box.getWidth(), box.getHeight(), glyphs));
            }
        }
        return sheets;
    }

    /** The rows of text from top to bottom, each from left to right. */
    List<List<Glyph>> rows() {
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::base));
        for (Glyph glyph : sorted) {
            if (rows.isEmpty()
                    || glyph.base() - rows.get(rows.size() - 1).get(0).base() >= SAME_ROW) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(glyph);
        }
        rows.forEach(row -> row.sort(Comparator.comparing(Glyph::left)));
        return rows;
    }

    /** The text, a gap of a third of the type or more as a space. */
    String text() {
        return rows().stream().map(Sheet::text).collect(Collectors.joining("\n"));
    }

    private static String text(List<Glyph> row) {
        StringBuilder text = new StringBuilder();
        float end = row.get(0).left();
        for (Glyph glyph : row) {
            if (glyph.left() - end > 1.5f) {
                text.append(' ');
            }
            // Fonts give some characters back as the radicals that look the same.
            text.append(Normalizer.normalize(glyph.text(), Normalizer.Form.NFKC));
            end = glyph.right();
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return width + " × " + height + ", " + glyphs.size() + " glyphs";
    }

    /** Chinese punctuation, whose empty half browsers leave out between two of them. */
    private static boolean isHalfEmpty(Glyph glyph) {
        return "（）「」《》，。：；、〔〕".contains(glyph.text());
    }

    /** Glyphs that lie on one another, or outside of the margins. */
    List<String> faults(float margin) {
        List<String> faults = new ArrayList<>();
        for (List<Glyph> row : rows()) {
            Glyph before = row.get(0);
            for (Glyph glyph : row) {
                if (glyph.left() < margin
                        || glyph.right() > width - margin
                        || glyph.base() < margin
                        || glyph.base() > height - margin) {
                    faults.add("outside of the margins: " + glyph);
                }
                if (!glyph.equals(before) && glyph.left() < before.right() - 1.5f && !isHalfEmpty(before)) {
                    faults.add("on one another: " + before + " and " + glyph);
                }
                before = glyph;
            }
        }
        return faults;
    }
}
