package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.ShippedCatalogs;

/** The catalog of 2026 that comes with the product, read once for all tests. */
public final class Shipped {

    public static final CatalogFiles FILES = ShippedCatalogs.read().get(2026);
    public static final Catalog CATALOG = FILES.catalog();

    private Shipped() {}
}
