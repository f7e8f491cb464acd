package cn.edu.zzut.monitoring.telling;

/**
 * How a column or key is called.
 *
 * @param name as it is stored
 * @param title in Chinese
 */
record Word(String name, String title, Value value) {

    static Word text(String name, String title) {
        return new Word(name, title, Value.TEXT);
    }
}
