package cn.edu.zzut.monitoring.catalog;

/** The catalog's state does not allow this; the message says why and what to do. */
public class CatalogConflict extends RuntimeException {

    CatalogConflict(String message) {
        super(message);
    }
}
