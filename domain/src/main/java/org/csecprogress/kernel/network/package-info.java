/** Addresses of machines, and the networks that they are in. */
package org.csecprogress.kernel.network;
