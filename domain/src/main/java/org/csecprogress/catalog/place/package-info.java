/** Counties, regions and their populations. */
package org.csecprogress.catalog.place;
