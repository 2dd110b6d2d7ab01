/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.LoginState;
import cz.klicnik.core.model.PinState;
import cz.klicnik.core.model.Trilean;

import cz.klicnik.snapshot.model.*;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;

import org.eclipse.emf.ecore.impl.EFactoryImpl;

import org.eclipse.emf.ecore.plugin.EcorePlugin;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model <b>Factory</b>.
 * <!-- end-user-doc -->
 * @generated
 */
public class SnapshotFactoryImpl extends EFactoryImpl implements SnapshotFactory {
	/**
	 * Creates the default factory implementation.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static SnapshotFactory init() {
		try {
			SnapshotFactory theSnapshotFactory = (SnapshotFactory)EPackage.Registry.INSTANCE.getEFactory(SnapshotPackage.eNS_URI);
			if (theSnapshotFactory != null) {
				return theSnapshotFactory;
			}
		}
		catch (Exception exception) {
			EcorePlugin.INSTANCE.log(exception);
		}
		return new SnapshotFactoryImpl();
	}

	/**
	 * Creates an instance of the factory.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public SnapshotFactoryImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EObject create(EClass eClass) {
		switch (eClass.getClassifierID()) {
			case SnapshotPackage.SAVED_TOKEN: return createSavedToken();
			case SnapshotPackage.INFO: return createInfo();
			case SnapshotPackage.SLOT: return createSlot();
			case SnapshotPackage.PROBLEM: return createProblem();
			case SnapshotPackage.DETAIL: return createDetail();
			case SnapshotPackage.MECHANISM: return createMechanism();
			case SnapshotPackage.SAVED_ATTRIBUTE: return createSavedAttribute();
			case SnapshotPackage.CERTIFICATE: return createCertificate();
			case SnapshotPackage.PRIVATE_KEY: return createPrivateKey();
			case SnapshotPackage.PUBLIC_KEY: return createPublicKey();
			case SnapshotPackage.SECRET_KEY: return createSecretKey();
			case SnapshotPackage.DATA_OBJECT: return createDataObject();
			case SnapshotPackage.OTHER_OBJECT: return createOtherObject();
			default:
				throw new IllegalArgumentException("The class '" + eClass.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object createFromString(EDataType eDataType, String initialValue) {
		switch (eDataType.getClassifierID()) {
			case SnapshotPackage.TRILEAN:
				return createTrileanFromString(eDataType, initialValue);
			case SnapshotPackage.LOGIN_STATE:
				return createLoginStateFromString(eDataType, initialValue);
			case SnapshotPackage.PIN_STATE:
				return createPinStateFromString(eDataType, initialValue);
			case SnapshotPackage.ATTRIBUTE_STATE:
				return createAttributeStateFromString(eDataType, initialValue);
			case SnapshotPackage.ATTRIBUTE_FORMAT:
				return createAttributeFormatFromString(eDataType, initialValue);
			default:
				throw new IllegalArgumentException("The datatype '" + eDataType.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String convertToString(EDataType eDataType, Object instanceValue) {
		switch (eDataType.getClassifierID()) {
			case SnapshotPackage.TRILEAN:
				return convertTrileanToString(eDataType, instanceValue);
			case SnapshotPackage.LOGIN_STATE:
				return convertLoginStateToString(eDataType, instanceValue);
			case SnapshotPackage.PIN_STATE:
				return convertPinStateToString(eDataType, instanceValue);
			case SnapshotPackage.ATTRIBUTE_STATE:
				return convertAttributeStateToString(eDataType, instanceValue);
			case SnapshotPackage.ATTRIBUTE_FORMAT:
				return convertAttributeFormatToString(eDataType, instanceValue);
			default:
				throw new IllegalArgumentException("The datatype '" + eDataType.getName() + "' is not a valid classifier");
		}
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SavedToken createSavedToken() {
		SavedTokenImpl savedToken = new SavedTokenImpl();
		return savedToken;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Info createInfo() {
		InfoImpl info = new InfoImpl();
		return info;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Slot createSlot() {
		SlotImpl slot = new SlotImpl();
		return slot;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Problem createProblem() {
		ProblemImpl problem = new ProblemImpl();
		return problem;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Detail createDetail() {
		DetailImpl detail = new DetailImpl();
		return detail;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Mechanism createMechanism() {
		MechanismImpl mechanism = new MechanismImpl();
		return mechanism;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SavedAttribute createSavedAttribute() {
		SavedAttributeImpl savedAttribute = new SavedAttributeImpl();
		return savedAttribute;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Certificate createCertificate() {
		CertificateImpl certificate = new CertificateImpl();
		return certificate;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PrivateKey createPrivateKey() {
		PrivateKeyImpl privateKey = new PrivateKeyImpl();
		return privateKey;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PublicKey createPublicKey() {
		PublicKeyImpl publicKey = new PublicKeyImpl();
		return publicKey;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SecretKey createSecretKey() {
		SecretKeyImpl secretKey = new SecretKeyImpl();
		return secretKey;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DataObject createDataObject() {
		DataObjectImpl dataObject = new DataObjectImpl();
		return dataObject;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public OtherObject createOtherObject() {
		OtherObjectImpl otherObject = new OtherObjectImpl();
		return otherObject;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Trilean createTrileanFromString(EDataType eDataType, String initialValue) {
		return (Trilean)super.createFromString(eDataType, initialValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertTrileanToString(EDataType eDataType, Object instanceValue) {
		return super.convertToString(eDataType, instanceValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public LoginState createLoginStateFromString(EDataType eDataType, String initialValue) {
		return (LoginState)super.createFromString(eDataType, initialValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertLoginStateToString(EDataType eDataType, Object instanceValue) {
		return super.convertToString(eDataType, instanceValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public PinState createPinStateFromString(EDataType eDataType, String initialValue) {
		return (PinState)super.createFromString(eDataType, initialValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertPinStateToString(EDataType eDataType, Object instanceValue) {
		return super.convertToString(eDataType, instanceValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Attribute.State createAttributeStateFromString(EDataType eDataType, String initialValue) {
		return (Attribute.State)super.createFromString(eDataType, initialValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertAttributeStateToString(EDataType eDataType, Object instanceValue) {
		return super.convertToString(eDataType, instanceValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public Attribute.Format createAttributeFormatFromString(EDataType eDataType, String initialValue) {
		return (Attribute.Format)super.createFromString(eDataType, initialValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public String convertAttributeFormatToString(EDataType eDataType, Object instanceValue) {
		return super.convertToString(eDataType, instanceValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SnapshotPackage getSnapshotPackage() {
		return (SnapshotPackage)getEPackage();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @deprecated
	 * @generated
	 */
	@Deprecated
	public static SnapshotPackage getPackage() {
		return SnapshotPackage.eINSTANCE;
	}

} //SnapshotFactoryImpl
