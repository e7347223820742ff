/** Settings that are read from files. */
package org.csecprogress.kernel.setting;
