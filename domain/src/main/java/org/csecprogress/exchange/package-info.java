/** Reading and writing figures as files, in every shape through one door. */
package org.csecprogress.exchange;
