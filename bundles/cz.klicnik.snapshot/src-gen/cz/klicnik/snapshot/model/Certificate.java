/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.Trilean;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Certificate</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.Certificate#getType <em>Type</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Certificate#getValue <em>Value</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Certificate#getTrusted <em>Trusted</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getCertificate()
 * @model
 * @generated
 */
public interface Certificate extends Entry {
	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see #setType(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getCertificate_Type()
	 * @model
	 * @generated
	 */
	long getType();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Certificate#getType <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Type</em>' attribute.
	 * @see #getType()
	 * @generated
	 */
	void setType(long value);

	/**
	 * Returns the value of the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Value</em>' attribute.
	 * @see #setValue(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getCertificate_Value()
	 * @model
	 * @generated
	 */
	byte[] getValue();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Certificate#getValue <em>Value</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Value</em>' attribute.
	 * @see #getValue()
	 * @generated
	 */
	void setValue(byte[] value);

	/**
	 * Returns the value of the '<em><b>Trusted</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Trusted</em>' attribute.
	 * @see #setTrusted(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getCertificate_Trusted()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getTrusted();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Certificate#getTrusted <em>Trusted</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Trusted</em>' attribute.
	 * @see #getTrusted()
	 * @generated
	 */
	void setTrusted(Trilean value);

} // Certificate
