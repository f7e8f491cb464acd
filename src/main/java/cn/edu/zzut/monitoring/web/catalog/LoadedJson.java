package cn.edu.zzut.monitoring.web.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A draft that was loaded: what changes, and what its sender should know of how the file was read.
 *
 * @param remarks in Chinese; empty where nothing needs saying
 */
record LoadedJson(@JsonUnwrapped ComparisonJson comparison, List<String> remarks) {}
