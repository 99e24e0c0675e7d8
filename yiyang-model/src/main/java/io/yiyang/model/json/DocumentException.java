package io.yiyang.model.json;

/** Thrown inside a reader when an object is not usable; its problems are already recorded. Never leaves the reader. */
final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DocumentException() {
        super("document is not usable; its problems are recorded", null, false, false);
    }
}
