/** The gate of a release: protects its linked system and proves the result. */
package org.csecprogress.release.protection;
