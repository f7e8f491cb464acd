/**
 * What a package holds: the scope (归档范围) says which items there are and for how long each is kept, a chapter fills one,
 * the index names all that is there and all that is not. Everything is written for people who have nothing but the package:
 * names, local times, Chinese words.
 */
@Module(mayKnow = "archive/seal")
@NullMarked
package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
