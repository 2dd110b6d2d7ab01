/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.Trilean;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Secret Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.SecretKey#getSensitive <em>Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SecretKey#getAlwaysSensitive <em>Always Sensitive</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SecretKey#getExtractable <em>Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SecretKey#getNeverExtractable <em>Never Extractable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SecretKey#getLength <em>Length</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSecretKey()
 * @model
 * @generated
 */
public interface SecretKey extends Key {
	/**
	 * Returns the value of the '<em><b>Sensitive</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Sensitive</em>' attribute.
	 * @see #setSensitive(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSecretKey_Sensitive()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getSensitive();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SecretKey#getSensitive <em>Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sensitive</em>' attribute.
	 * @see #getSensitive()
	 * @generated
	 */
	void setSensitive(Trilean value);

	/**
	 * Returns the value of the '<em><b>Always Sensitive</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Always Sensitive</em>' attribute.
	 * @see #setAlwaysSensitive(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSecretKey_AlwaysSensitive()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getAlwaysSensitive();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SecretKey#getAlwaysSensitive <em>Always Sensitive</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Always Sensitive</em>' attribute.
	 * @see #getAlwaysSensitive()
	 * @generated
	 */
	void setAlwaysSensitive(Trilean value);

	/**
	 * Returns the value of the '<em><b>Extractable</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Extractable</em>' attribute.
	 * @see #setExtractable(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSecretKey_Extractable()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getExtractable();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SecretKey#getExtractable <em>Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Extractable</em>' attribute.
	 * @see #getExtractable()
	 * @generated
	 */
	void setExtractable(Trilean value);

	/**
	 * Returns the value of the '<em><b>Never Extractable</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Never Extractable</em>' attribute.
	 * @see #setNeverExtractable(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSecretKey_NeverExtractable()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getNeverExtractable();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SecretKey#getNeverExtractable <em>Never Extractable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Never Extractable</em>' attribute.
	 * @see #getNeverExtractable()
	 * @generated
	 */
	void setNeverExtractable(Trilean value);

	/**
	 * Returns the value of the '<em><b>Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Length</em>' attribute.
	 * @see #setLength(int)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSecretKey_Length()
	 * @model
	 * @generated
	 */
	int getLength();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SecretKey#getLength <em>Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Length</em>' attribute.
	 * @see #getLength()
	 * @generated
	 */
	void setLength(int value);

} // SecretKey
